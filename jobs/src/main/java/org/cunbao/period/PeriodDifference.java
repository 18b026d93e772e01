package org.cunbao.period;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.PeriodAreas;
import org.cunbao.catalogue.TemplateFiles;
import org.cunbao.domain.Figures;
import org.cunbao.domain.ReferencePeriod;
import org.cunbao.domain.Superseded;
import org.cunbao.domain.Text;
import org.cunbao.ledger.Ledger;
import org.cunbao.workspace.Fault;
import org.cunbao.workspace.TemplateArchive;
import org.cunbao.workspace.Workspace;

/**
 * What two revisions of a quarter's or a year's report differ in, by the figures that they released.
 *
 * @param before the earlier revision
 * @param now the later revision
 * @param catalogue today's templates, worded for the period, with the areas of the later revision's months
 * @param figures of the later revision
 * @param old the earlier one, the units whose figures differ, and the months of which other releases were added up
 * @param templates whether the template sets differ
 * @param changed the names of the templates that differ; empty also when the sets were not both archived
 * @param programs the versions of the program that made the two
 */
public record PeriodDifference(
        int before,
        int now,
        Catalogue catalogue,
        Figures figures,
        Superseded old,
        boolean templates,
        List<String> changed,
        List<String> programs) {

    public PeriodDifference {
        changed = List.copyOf(changed);
        programs = List.copyOf(programs);
    }

    /**
     * Compares two revisions.
     *
     * @param before 0 for the newest one before the later
     * @param now 0 for the newest
     * @throws Fault when there is no such revision, or its figures were altered since
     */
    public static PeriodDifference of(Workspace workspace, ReferencePeriod period, int before, int now)
            throws InvalidTemplates, IOException {
        PeriodFolders folders = new PeriodFolders(workspace);
        int later = now == 0 ? folders.newest(period) : now;
        if (later == 0 || !workspace.hasLedger()) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.diff.period.none", period.toString()));
        }
        int earlier = before == 0 ? later - 1 : before;
        if (earlier == 0) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.diff.first", period.toString()));
        }
        if (earlier >= later) {
            throw new Fault(Fault.Kind.USAGE, Text.of("cli.diff.order", "r" + earlier, "r" + later));
        }
        PeriodManifest was = manifest(folders, period, earlier);
        PeriodManifest is = manifest(folders, period, later);
        PeriodAreas areas = PeriodAreas.of(
                Catalogue.read(workspace.templateFiles()).wordedFor(period.kind()),
                List.copyOf(is.months().keySet()));
        ReleasedFigures released = new ReleasedFigures(areas.catalogue());
        YearMonth last = new TreeMap<>(is.months()).lastKey();
        Figures figures = released.read(folders.of(period, later), is, last, later);
        Figures old = released.read(folders.of(period, earlier), was, last, earlier);
        try (Ledger ledger = Ledger.readOnly(workspace.ledger())) {
            return new PeriodDifference(
                    earlier,
                    later,
                    areas.catalogue(),
                    figures,
                    new PeriodRestatements(ledger, areas).between(was, old, is, figures),
                    !was.templates().equals(is.templates()),
                    changed(workspace, was.templates(), is.templates()),
                    List.of(was.program(), is.program()));
        }
    }

    private static PeriodManifest manifest(PeriodFolders folders, ReferencePeriod period, int revision)
            throws IOException {
        Path folder = folders.of(period, revision);
        return PeriodManifest.read(folder)
                .orElseThrow(() -> new Fault(
                        Fault.Kind.USAGE,
                        Text.of(
                                "cli.diff.period.revision",
                                period.toString(),
                                "r" + revision,
                                folders.of(period).toString())));
    }

    private static List<String> changed(Workspace workspace, String before, String now) throws IOException {
        TemplateArchive archive = new TemplateArchive(workspace.templateArchive());
        if (before.equals(now) || !archive.holds(before) || !archive.holds(now)) {
            return List.of();
        }
        TemplateFiles was = archive.find(before);
        return was.differencesFrom(archive.find(now));
    }
}
