package org.cunbao.sign;

import org.cunbao.domain.Text;

/** A key or certificate that cannot be used. */
public final class UnusableKey extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    UnusableKey(Text text) {
        super(text.key());
        this.text = text;
    }

    UnusableKey(Text text, Throwable cause) {
        super(text.key(), cause);
        this.text = text;
    }

    /** Why, and what to do. */
    public Text text() {
        return text;
    }
}
