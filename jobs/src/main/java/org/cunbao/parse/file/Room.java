package org.cunbao.parse.file;

/** How many cells, and how much text in them, may still be read from one file. */
final class Room {

    private int cells = Limits.CELLS;
    private int characters = Limits.CELL_TEXT;

    void cell() throws Unreadable {
        if (--cells < 0) {
            throw Unreadable.tooLarge("cells", String.valueOf(Limits.CELLS));
        }
    }

    void text(String text) throws Unreadable {
        characters -= text.length();
        if (characters < 0) {
            throw Unreadable.tooLarge("strings");
        }
    }
}
