package org.cunbao.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One telephone call: the unit to be asked, and everything to ask it at once.
 *
 * @param unit the code of the village, township, department or county office that can answer
 * @param questions the largest effect first
 * @param score what the answers may move, in per cent of county figures: the questions' scores added up, those about
 *     the same figure counted once
 * @param settled how much of all scores together is settled after this call and those before it, in per cent
 */
public record Callback(String unit, List<Question> questions, BigDecimal score, BigDecimal settled) {

    /**
     * One finding to be asked about.
     *
     * @param cell the figure whose county figure it may move most; empty when its effect cannot be put into numbers
     * @param score the possible effect in per cent of that county figure; 0 without one
     */
    public record Question(Finding finding, Optional<CellKey> cell, BigDecimal score) {}

    public Callback {
        questions = List.copyOf(questions);
    }
}
