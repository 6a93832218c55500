package io.contactlist.oracle;

import java.util.Objects;

/** Judge and library gave different answers. */
final class Disagreement extends AssertionError {

    private static final long serialVersionUID = 1L;

    Disagreement(String message) {
        super(message);
    }

    static void check(String question, Object judge, Object library) {
        check(question, "", judge, library);
    }

    static void check(String question, Object ofWhat, Object judge, Object library) {
        if (!Objects.equals(judge, library)) {
            throw new Disagreement(question + " " + ofWhat + "\n    judge:   " + judge + "\n    library: " + library);
        }
    }
}
