package org.cunbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arrows between the packages, and which library may appear where. */
@AnalyzeClasses(packages = "org.cunbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> ALWAYS = List.of("java..", "javax.xml..", "org.jspecify..");

    /** What a package may use besides itself and the JDK: our packages, then libraries. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("domain", List.of()),
            Map.entry("formula", List.of("domain", "com.ezylang..")),
            Map.entry(
                    "catalogue",
                    List.of(
                            "domain",
                            "formula",
                            "org.yaml.snakeyaml..",
                            "org.apache.commons.csv..",
                            "org.springframework.scheduling.support..")),
            Map.entry("schedule", List.of("domain", "catalogue")),
            Map.entry("county", List.of("domain", "catalogue", "org.apache.commons.csv..")),
            Map.entry("ooxml", List.of()),
            Map.entry("csv", List.of("org.apache.commons.csv..")),
            Map.entry("forms", List.of("domain", "catalogue", "ooxml", "org.apache.poi..", "org.openxmlformats..")),
            Map.entry(
                    "returns",
                    List.of("domain", "catalogue", "forms", "ooxml", "org.apache.poi..", "org.openxmlformats..")),
            Map.entry("sample", List.of("domain", "catalogue", "formula", "org.apache.commons.csv..")),
            Map.entry("intake", List.of("domain", "catalogue")),
            Map.entry(
                    "parse",
                    List.of(
                            "domain",
                            "catalogue",
                            "com.fasterxml.aalto..",
                            "org.codehaus.stax2..",
                            "org.apache.commons.csv..",
                            "org.apache.poi.hssf.record..",
                            "org.apache.poi.hssf.util..",
                            "org.apache.poi.poifs.filesystem..",
                            "org.apache.poi.util..")),
            Map.entry("integrate", List.of("domain", "catalogue")),
            Map.entry("validate", List.of("domain", "catalogue", "formula")),
            Map.entry("aggregate", List.of("domain", "catalogue")),
            Map.entry("account", List.of("domain", "catalogue", "ledger")),
            Map.entry("workspace", List.of("domain", "catalogue", "intake", "ledger")),
            Map.entry(
                    "upkeep",
                    List.of(
                            "domain",
                            "catalogue",
                            "ledger",
                            "schedule",
                            "workspace",
                            "org.springframework.dao..",
                            "com.fasterxml.jackson..")),
            Map.entry("lineage", List.of("domain", "catalogue", "ledger")),
            Map.entry("selective", List.of("domain", "catalogue")),
            Map.entry("reconcile", List.of("domain", "catalogue", "formula")),
            Map.entry(
                    "report",
                    List.of(
                            "domain",
                            "catalogue",
                            "csv",
                            "formula",
                            "ooxml",
                            "net.sf.jasperreports..",
                            "com.lowagie.text..",
                            "org.jfree..",
                            "freemarker..",
                            "com.fasterxml.jackson..",
                            "org.apache.poi..",
                            "org.openxmlformats..",
                            "org.apache.xmlbeans..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "org.apache.commons.csv..",
                            "org.apache.fontbox..")),
            Map.entry(
                    "prove",
                    List.of(
                            "domain",
                            "catalogue",
                            "csv",
                            "formula",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "org.apache.commons.csv..",
                            "org.jsoup..",
                            "com.fasterxml.jackson..")),
            Map.entry(
                    "packet",
                    List.of(
                            "domain",
                            "catalogue",
                            "csv",
                            "org.apache.commons.csv..",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "com.fasterxml.jackson..")),
            Map.entry("sign", List.of("domain", "javax.security.auth.x500..", "org.bouncycastle..")),
            Map.entry(
                    "ledger",
                    List.of(
                            "domain",
                            "catalogue",
                            "org.springframework.jdbc..",
                            "org.springframework.dao..",
                            "org.springframework.core.io..",
                            "org.springframework.transaction.support..",
                            "org.flywaydb..",
                            "com.zaxxer.hikari..",
                            "org.sqlite..",
                            "javax.sql..",
                            "com.fasterxml.jackson..")));

    /** The rooms that put the others together. */
    private static final List<String> MAY_USE_ALL = List.of("run", "period", "checkup", "cli");

    @ArchTest
    static final ArchRule no_circles_between_packages =
            slices().matching("org.cunbao.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_command_line_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.cunbao.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cunbao.cli");

    @ArchTest
    static final ArchRule every_package_is_in_the_table = classes()
            .that(DescribedPredicate.describe(
                    "do not put the others together", type -> !MAY_USE_ALL.contains(room(type))))
            .should(new ArchCondition<JavaClass>("use only what its package may use") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    List<String> allowed = allowed(room(type));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    !isAllowed(dependency.getTargetClass().getBaseComponentType(), allowed))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    private static List<String> allowed(String room) {
        List<String> named = MAY_USE.get(room);
        if (named == null) {
            throw new AssertionError("package " + room + " is not in the table of what a package may use");
        }
        List<String> allowed = new ArrayList<>(ALWAYS);
        allowed.add("org.cunbao." + room + "..");
        named.forEach(name -> allowed.add(name.contains(".") ? name : "org.cunbao." + name + ".."));
        return allowed;
    }

    private static boolean isAllowed(JavaClass target, List<String> allowed) {
        return target.isPrimitive()
                || allowed.stream().anyMatch(name -> PackageMatcher.of(name).matches(target.getPackageName()));
    }
}
