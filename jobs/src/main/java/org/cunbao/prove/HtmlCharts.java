package org.cunbao.prove;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the charts of a page are drawn from, as tables: of each figure its text, the length of its bar, its coverage.
 */
final class HtmlCharts {

    /** The row of the figure to which the others are held. */
    static final String MEAN = "mean";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HtmlCharts() {}

    static List<HtmlTables.Table> of(Document page) throws IOException {
        List<HtmlTables.Table> tables = new ArrayList<>();
        for (Element block : page.select("script[type=application/json]")) {
            for (Map.Entry<String, JsonNode> chart : JSON.readTree(block.data()).properties()) {
                tables.add(new HtmlTables.Table(name(chart.getKey()), rows(chart.getValue())));
            }
        }
        return tables;
    }

    static String name(String id) {
        return "chart " + id;
    }

    private static List<HtmlTables.Row> rows(JsonNode chart) {
        List<HtmlTables.Row> rows = new ArrayList<>();
        for (JsonNode row : chart.path("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            int number = 0;
            for (JsonNode figure : row.path("figures")) {
                cells.putAll(cells(number, figure));
                number++;
            }
            rows.add(new HtmlTables.Row(row.path("name").asText(), cells));
        }
        if (chart.has("mean")) {
            rows.add(new HtmlTables.Row(MEAN, cells(0, chart.path("mean"))));
        }
        return rows;
    }

    private static Map<String, String> cells(int number, JsonNode figure) {
        JsonNode length = figure.path("length");
        return Map.of(
                "text" + number, figure.path("text").asText(),
                "length" + number, length.isNumber() ? plain(length.decimalValue()) : length.asText(),
                "coverage" + number, figure.path("coverage").asText());
    }

    /** The cells of a figure that is written in plain notation, or of a mark. */
    static Map<String, String> owed(int number, String text, String coverage) {
        boolean figure = text.matches("-?\\d+(\\.\\d+)?");
        return Map.of(
                "text" + number, text,
                "length" + number, figure ? plain(new BigDecimal(text)) : "null",
                "coverage" + number, coverage);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
