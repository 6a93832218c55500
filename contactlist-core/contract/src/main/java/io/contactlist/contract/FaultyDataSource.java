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

    /** Lists the outcomes of a call that opens a connection or commits. */
    public enum Fault {
        /** The call succeeds. */
        NONE,
        /** The call fails. A refused commit is rolled back. */
        REFUSED,
        /** A commit is carried out and then fails, as if its answer were lost. A connection is refused. */
        ANSWER_LOST
    }

    private FaultyDataSource() {}

    /**
     * Creates a data source that fails on demand. Only its {@code getConnection()} without arguments opens connections.
     * Many threads may use it if the arguments permit it.
     *
     * @param database opens the real connections
     * @param connections returns the outcome of the next connection; asked once per call
     * @param commits returns the outcome of the next commit; asked once per call
     * @return the data source
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
