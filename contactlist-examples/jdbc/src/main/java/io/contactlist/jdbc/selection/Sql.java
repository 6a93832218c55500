package io.contactlist.jdbc.selection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a piece of SQL and the values of its question marks. Values get into a statement only this way. */
record Sql(String text, List<Object> parameters) {

    Sql {
        parameters = List.copyOf(parameters);
    }

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** {@return SQL with one question mark per value: {@code before?, ?, ?after}} */
    static Sql list(String before, List<?> values, String after) {
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return new Sql(before + marks + after, new ArrayList<>(values));
    }

    static Sql joined(String separator, List<Sql> pieces) {
        String text = pieces.stream().map(Sql::text).collect(Collectors.joining(separator));
        return new Sql(
                text,
                pieces.stream().flatMap(piece -> piece.parameters().stream()).toList());
    }

    Sql then(Sql next) {
        return joined("", List.of(this, next));
    }

    Sql then(String next) {
        return then(of(next));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** {@return the SQL without its parameters, which may be personal data} */
    @Override
    public String toString() {
        return text;
    }
}
