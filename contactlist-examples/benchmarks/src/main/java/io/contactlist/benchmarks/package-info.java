/** What the life cycle costs, beside hand-written code and two state machine libraries. See the README. */
@NullMarked
package io.contactlist.benchmarks;

import org.jspecify.annotations.NullMarked;
