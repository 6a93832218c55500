/**
 * Compares the cost of an upload with the bare parser and with imports written with other libraries. See the README.
 */
@NullMarked
package io.contactlist.benchmarks.uploads;

import org.jspecify.annotations.NullMarked;
