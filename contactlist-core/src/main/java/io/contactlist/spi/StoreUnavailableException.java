package io.contactlist.spi;

import io.contactlist.refresh.RefreshScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Signals that something below a store failed, such as a database or a connection. The call was stored whole or not at
 * all, and the store may not know which. The same call gives the right result when the outside is back (promise 12 of
 * {@link ContactStore}). A {@link ContactDirectory} and a {@link RefreshScheduler} use this exception in the same way.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what could not be done, without personal data
     * @param cause the failure, for example a {@code java.sql.SQLException}, or null. It may be logged: configure
     *     drivers not to quote values in messages
     */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
