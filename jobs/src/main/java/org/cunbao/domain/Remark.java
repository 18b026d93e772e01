package org.cunbao.domain;

/**
 * A unit's own words on a figure. They may name people, so they enter a released file only once a statistician has
 * released them.
 */
public record Remark(String area, String text) {}
