/**
 * The store in PostgreSQL beside what the database does without it: {@link
 * io.contactlist.benchmarks.relational.StoreBenchmarks} runs and prints it.
 */
@NullMarked
package io.contactlist.benchmarks.relational;

import org.jspecify.annotations.NullMarked;
