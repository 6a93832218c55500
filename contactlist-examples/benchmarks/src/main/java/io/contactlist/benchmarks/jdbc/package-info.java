/**
 * The store in PostgreSQL beside what the database does without it: {@link
 * io.contactlist.benchmarks.jdbc.StoreBenchmarks} runs and prints it.
 */
@NullMarked
package io.contactlist.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
