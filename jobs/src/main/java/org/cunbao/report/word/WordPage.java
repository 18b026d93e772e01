package org.cunbao.report.word;

/**
 * A4: upright by GB/T 9704 with 37 mm above and 28 mm left of a text of 156 by 225 mm; lying as the annex of the PDF,
 * with 688 points of width for its tables. All measures in twentieths of a point.
 */
enum WordPage {
    UPRIGHT(11_906, 16_838, 2_098, 1_474, 1_984, 1_588, 1_417, 1_191),
    LYING(16_838, 11_906, 1_300, 1_540, 1_000, 1_540, 720, 560);

    private final int width;
    private final int height;
    private final int top;
    private final int right;
    private final int bottom;
    private final int left;
    private final int header;
    private final int footer;

    WordPage(int width, int height, int top, int right, int bottom, int left, int header, int footer) {
        this.width = width;
        this.height = height;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
        this.header = header;
        this.footer = footer;
    }

    int textWidth() {
        return width - left - right;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    int left() {
        return left;
    }

    /** From the upper edge of the paper to the header. */
    int header() {
        return header;
    }

    /** From the lower edge of the paper to the footer. */
    int footer() {
        return footer;
    }
}
