package org.cunbao.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The charts' figures as the one JSON block of the page. */
final class ChartData {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ChartData() {}

    /** A script element that no browser runs. */
    static String element(List<Chart> charts) {
        ObjectNode all = JSON.createObjectNode();
        charts.forEach(chart -> all.set(chart.id(), node(chart)));
        try {
            return "<script type=\"application/json\" id=\"data\">" + harmless(JSON.writeValueAsString(all))
                    + "</script>";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These characters stand in strings only, where they may be written so; none can end the element or open a tag. */
    private static String harmless(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static ObjectNode node(Chart chart) {
        ObjectNode node = JSON.createObjectNode();
        node.put("description", chart.description()).put("unit", chart.unit());
        ArrayNode series = node.putArray("series");
        chart.series().forEach(series::add);
        ArrayNode rows = node.putArray("rows");
        for (Chart.Row row : chart.rows()) {
            ArrayNode figures = rows.addObject().put("name", row.name()).putArray("figures");
            row.figures().forEach(figure -> figures.add(node(figure)));
        }
        chart.mean().ifPresent(mean -> node.set("mean", node(mean)));
        return node;
    }

    private static ObjectNode node(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("text", figure.text());
        figure.length().ifPresentOrElse(length -> node.put("length", length), () -> node.putNull("length"));
        if (!figure.coverage().isEmpty()) {
            node.put("coverage", figure.coverage());
        }
        return node;
    }
}
