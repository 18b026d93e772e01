package org.cunbao.checkup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbao.checkup.Checkup.State;
import org.cunbao.checkup.Checkup.Tick;
import org.cunbao.ledger.Ledger;
import org.cunbao.ledger.Runs.Run;
import org.cunbao.upkeep.ReleasedFolders;
import org.cunbao.workspace.Workspace;
import org.springframework.dao.DataAccessException;

/**
 * Looks whether every release of the ledger stands in its folder, and every folder in the ledger; reads no contents.
 */
final class ReleaseCheckup {

    private static final String NAME = "releases";
    private static final int SHOWN = 5;

    private final Workspace workspace;

    ReleaseCheckup(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What can be told; without a ledger that can be read, whose own tick says so, nothing is known. */
    Tick look() {
        if (!workspace.hasLedger()) {
            return Checkup.tick(NAME, State.FINE, "doctor.releases-none");
        }
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            ReleasedFolders folders = new ReleasedFolders(workspace);
            List<Run> gone = folders.gone(ledger);
            if (!gone.isEmpty()) {
                Run first = gone.get(0);
                return Checkup.tick(
                        NAME,
                        State.NOTE,
                        "doctor.releases-gone",
                        gone.size(),
                        first.period() + " r" + first.revision(),
                        gone.stream()
                                .limit(SHOWN)
                                .map(run -> run.period() + " r" + run.revision())
                                .collect(Collectors.joining("、")));
            }
            List<Path> unknown = folders.unknownTo(ledger);
            if (!unknown.isEmpty()) {
                return Checkup.tick(NAME, State.NOTE, "doctor.releases-unknown", unknown.size(), unknown.get(0));
            }
            long released = ledger.runs().all().stream().filter(Run::isReleased).count();
            return Checkup.tick(NAME, State.FINE, "doctor.releases", released);
        } catch (IOException | DataAccessException e) {
            return Checkup.tick(NAME, State.NOTE, "doctor.releases-unseen");
        }
    }
}
