/**
 * The contracts of {@code io.contactlist.contract} put to the test. For each interface there is an implementation that
 * stands on an {@link io.contactlist.faults.Outside}, so that it outlives processes, is shared by them and fails;
 * it keeps every promise. And there are faults, each of which breaks one promise in one way: a contract must fail on
 * it, under that promise. No name here ends as those of the tests that a build runs by themselves, but for the
 * tests that run the contracts.
 */
package io.contactlist.faults;
