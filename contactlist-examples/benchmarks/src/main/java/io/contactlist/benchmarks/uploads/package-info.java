/** What an upload costs, beside the bare parser and what one would write with other libraries. See the README. */
@NullMarked
package io.contactlist.benchmarks.uploads;

import org.jspecify.annotations.NullMarked;
