package org.cunbao.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.DeliveredSheet;

/** The deliveries as they were received, by their path below {@code input/<period>/}. */
public interface Originals {

    /** Where the content is kept; empty for a file that was never taken in. */
    Optional<Path> file(String path);

    /**
     * What stands in the file as we read it.
     *
     * @return nothing when it cannot be read
     */
    List<DeliveredSheet> cells(String path) throws IOException;

    /** Whether other contents have come under the same path before, to which a finding may belong. */
    boolean isReplaced(String path);
}
