package org.cunbao.parse.file;

/**
 * A formula as stored. Neighbours that share one store it once, with the references of its first cell.
 *
 * @param text without the sign of equality
 * @param down how many rows below that first cell this one stands
 * @param right how many columns to the right of it
 */
public record Formula(String text, int down, int right) {}
