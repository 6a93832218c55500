/** Compares the cost of the life cycle with hand-written code and two state machine libraries. See the README. */
@NullMarked
package io.contactlist.benchmarks;

import org.jspecify.annotations.NullMarked;
