package io.contactlist.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Simulates a database that fails: a {@link DataSource} over another one, which fails connections and commits on demand.
 *
 * <p>A failed call throws an {@link SQLException} with SQL state {@code 08006}, a lost connection. A test of a store that
 * uses JDBC hands it to the store and implements {@code breakOutside}, {@code mendOutside} and {@code loseNextAnswer} of
 * {@link ContactStoreContract} with it.
 */
public final class FaultyDataSource {

    /** Names what happens to a connection that is asked for, or to a commit. */
    public enum Fault {
        /** The call succeeds. */
        NONE,
        /** The call fails. A commit that is refused is rolled back. */
        REFUSED,
        /** A commit is done, and then fails, as if its answer were lost. A connection is refused. */
        ANSWER_LOST
    }

    private FaultyDataSource() {}

    /**
     * Creates a data source that fails on demand.
     *
     * @param database opens the real connections
     * @param connections says what happens to the next connection; asked once per call
     * @param commits says what happens to the next commit; asked once per call
     * @return a data source that many threads may use if the arguments permit it; only {@code getConnection()} without
     *     arguments is to be called to get connections
     */
    public static DataSource of(DataSource database, Supplier<Fault> connections, Supplier<Fault> commits) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(database, method, arguments);
            }
            if (connections.get() != Fault.NONE) {
                throw lost();
            }
            return connection(database.getConnection(), commits);
        });
    }

    private static Connection connection(Connection connection, Supplier<Fault> commits) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Fault fault = method.getName().equals("commit") ? commits.get() : Fault.NONE;
            if (fault == Fault.REFUSED) {
                connection.rollback();
            } else {
                Object result = call(connection, method, arguments);
                if (fault == Fault.NONE) {
                    return result;
                }
            }
            throw lost();
        });
    }

    private static SQLException lost() {
        return new SQLException("simulated loss of the connection", "08006");
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
