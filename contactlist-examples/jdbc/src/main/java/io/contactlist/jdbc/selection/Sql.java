package io.contactlist.jdbc.selection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL with the values of its question marks: the only way in which a value gets into a statement. */
record Sql(String text, List<Object> parameters) {

    Sql {
        parameters = List.copyOf(parameters);
    }

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** A question mark for each value: {@code before?, ?, ?after}. */
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

    /** The SQL; the parameters may be personal data. */
    @Override
    public String toString() {
        return text;
    }
}
