package org.cunbao.report.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.domain.Account;
import org.cunbao.domain.Account.Balance;
import org.cunbao.domain.Account.Line;
import org.cunbao.domain.TableSchema.FieldType;

/** {@code account.csv}: everything that came in for a month against what became of it. */
public final class AccountCsv {

    private static final Columns COLUMNS = new Columns()
            .withRequired("period", FieldType.MONTH)
            .withRequired("balance", FieldType.TEXT)
            .with("form", FieldType.TEXT)
            .withRequired("side", FieldType.TEXT)
            .withRequired("item", FieldType.TEXT)
            .withRequired("count", FieldType.COUNT)
            .with("remark", FieldType.TEXT);

    private final Words words;

    public AccountCsv(Catalogue catalogue) {
        this.words = new Words(catalogue);
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Account account, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Balance balance : account.balances()) {
            for (Line line : balance.lines()) {
                rows.add(row(
                        account,
                        balance,
                        words.key("account.side", line.side()),
                        words.say(line.item()),
                        line.count()));
            }
            rows.add(row(account, balance, "account.side.difference", "", balance.difference()));
        }
        CsvFile.write(COLUMNS.table(rows), file);
    }

    private List<String> row(Account account, Balance balance, String side, String item, long count) {
        return List.of(
                account.period().toString(),
                words.text("account." + balance.key()),
                balance.form().map(form -> words.text("kind." + form.key())).orElse(""),
                words.text(side),
                item,
                Long.toString(count),
                words.remark());
    }
}
