package org.cunbao.packet;

import java.util.List;
import org.cunbao.domain.Text;

/** A packet that its receiver would refuse; it has not been written. */
public final class UnmetContract extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> differences;

    UnmetContract(List<Text> differences) {
        super(differences.toString());
        this.differences = List.copyOf(differences);
    }

    /** What differs from what the receiver expects, file by file. */
    public List<Text> differences() {
        return differences;
    }
}
