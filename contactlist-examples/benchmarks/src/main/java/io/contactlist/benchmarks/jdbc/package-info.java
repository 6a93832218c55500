/**
 * Compares the store in PostgreSQL with bare statements and with db-scheduler. Start {@link
 * io.contactlist.benchmarks.jdbc.StoreBenchmarks}.
 */
@NullMarked
package io.contactlist.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
