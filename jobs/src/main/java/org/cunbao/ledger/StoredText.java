package org.cunbao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.domain.Text;

/**
 * How what a text is filled with stands in the column {@code detail_arguments}: a list of its arguments, then an object
 * {@code {"key": …, "with": […]}} for each of its parts.
 */
final class StoredText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "key";
    private static final String WITH = "with";

    private StoredText() {}

    static String json(Text text) {
        return list(text).toString();
    }

    static Text read(String key, String json) throws SQLException {
        try {
            return text(key, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new SQLException("not a list of texts", e);
        }
    }

    private static ArrayNode list(Text text) {
        ArrayNode list = JSON.createArrayNode();
        text.arguments().forEach(list::add);
        for (Text part : text.parts()) {
            ObjectNode node = list.addObject();
            node.put(KEY, part.key());
            node.set(WITH, list(part));
        }
        return list;
    }

    private static Text text(String key, JsonNode list) throws SQLException {
        List<String> arguments = new ArrayList<>();
        List<Text> parts = new ArrayList<>();
        for (JsonNode node : list) {
            if (node.isTextual()) {
                arguments.add(node.textValue());
            } else if (node.path(KEY).isTextual() && node.path(WITH).isArray()) {
                parts.add(text(node.path(KEY).textValue(), node.path(WITH)));
            } else {
                throw new SQLException("neither a text nor a part: " + node);
            }
        }
        return new Text(key, arguments, parts);
    }
}
