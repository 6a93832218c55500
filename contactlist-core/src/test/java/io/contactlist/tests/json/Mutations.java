package io.contactlist.tests.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every way to change one field of a stored text. */
final class Mutations {

    private static final JsonMapper TREES = new JsonMapper();

    /** Objects whose fields are names or words of their own. */
    private static final Set<String> MAPS = Set.of(
            "Attributes",
            "attributes",
            "perType",
            "answerTime",
            "dueFrom",
            "byType",
            "campaigns",
            "openings",
            "problems");

    private final Corpus.Line line;
    private final BiConsumer<ObjectNode, String> change;
    private final JsonNode root;
    private final List<Mutated> all = new ArrayList<>();

    /**
     * A text with one field changed.
     *
     * @param line the stored text
     * @param owner the name of the field that holds the changed object, or the type of the whole text
     * @param field the changed field
     * @param objectPath where the object is
     * @param json the text with the change
     */
    record Mutated(Corpus.Line line, String owner, String field, String objectPath, String json) {

        String path() {
            return objectPath.isEmpty() ? field : objectPath + "." + field;
        }

        @Override
        public String toString() {
            return line + " with another " + path() + ": " + json;
        }
    }

    private Mutations(Corpus.Line line, BiConsumer<ObjectNode, String> change) {
        this.line = line;
        this.change = change;
        this.root = tree(line.json());
    }

    /** The text changed in one field after the other, those of maps left out. */
    static List<Mutated> of(Corpus.Line line, BiConsumer<ObjectNode, String> change) {
        Mutations mutations = new Mutations(line, change);
        mutations.walk(mutations.root, line.type().getSimpleName(), "");
        return mutations.all;
    }

    private static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void walk(JsonNode node, String owner, String path) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), owner, path + "[" + i + "]");
            }
        } else if (node instanceof ObjectNode object) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                if (!MAPS.contains(owner)) {
                    mutate(object, owner, field, path);
                }
                walk(object.get(field), field, path.isEmpty() ? field : path + "." + field);
            }
        }
    }

    private void mutate(ObjectNode object, String owner, String field, String path) {
        ObjectNode before = object.deepCopy();
        change.accept(object, field);
        all.add(new Mutated(line, owner, field, path, root.toString()));
        object.removeAll();
        object.setAll(before);
    }
}
