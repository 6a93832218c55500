package io.contactlist.examples.relational;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A database that at times refuses a connection or a commit, some of the commits after having kept what they were for. */
final class FaultyDatabase {

    /** What becomes of a connection or a commit. */
    enum Fault {
        NONE,
        REFUSED,
        /** Kept, but the answer is lost; for a connection the same as refused. */
        ANSWER_LOST
    }

    private FaultyDatabase() {}

    static DataSource of(DataSource database, Supplier<Fault> connections, Supplier<Fault> commits) {
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
        return new SQLException("the connection is lost, as the test wants it", "08006");
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
