package org.cunbao.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.cunbao.MonthFixture;
import org.cunbao.catalogue.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void dump() throws Exception {
        Catalogue catalogue = MonthFixture.catalogue();
        StringBuilder out = new StringBuilder();
        SampleCounty county = new SampleCounty(catalogue, (unit, period, entries) -> {
            entries.forEach((code, e) -> e.values()
                    .forEach((k, v) -> out.append(period + "," + unit.code() + "," + code + "," + k.indicator() + ","
                            + k.column().caption() + "," + v + "\n")));
            return new byte[0];
        });
        for (YearMonth m : county.months()) county.deliveries(m, 1);
        Files.writeString(Path.of("/tmp/sample-dump.csv"), out);
        Files.write(Path.of("/tmp/sample-opening.csv"), county.opening());
    }
}
