package edu.colloquy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The arrows of docs/architecture.md, section 1. */
@AnalyzeClasses(packages = "edu.colloquy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsPointOneWayTest {
  private static final String CONTRACT = "edu.colloquy.contract..";
  private static final String DOMAIN = "edu.colloquy.domain..";
  private static final String INTEGRATIONS = "edu.colloquy.integrations..";
  private static final String CLOUD = "edu.colloquy.cloud..";

  @ArchTest static final ArchRule contractKnowsNothingOfOurs = knowsOnly(CONTRACT);

  @ArchTest static final ArchRule domainKnowsContract = knowsOnly(DOMAIN, CONTRACT);

  @ArchTest
  static final ArchRule integrationsKnowDomain = knowsOnly(INTEGRATIONS, DOMAIN, CONTRACT);

  @ArchTest static final ArchRule cloudKnowsDomain = knowsOnly(CLOUD, DOMAIN, CONTRACT);

  @ArchTest
  static final ArchRule functionsKnowWhatTheyAreWiredOf =
      knowsOnly("edu.colloquy.functions..", CLOUD, INTEGRATIONS, DOMAIN, CONTRACT);

  @ArchTest
  static final ArchRule containersKnowWhatTheyAreWiredOf =
      knowsOnly("edu.colloquy.containers..", CLOUD, INTEGRATIONS, DOMAIN, CONTRACT);

  @ArchTest
  static final ArchRule simulatorsKnowContractAtMost =
      knowsOnly("edu.colloquy.simulators..", CONTRACT)
          .because("a simulator that shares code with its client proves nothing");

  @ArchTest
  static final ArchRule testkitKnowsDomain = knowsOnly("edu.colloquy.testkit..", DOMAIN, CONTRACT);

  @ArchTest
  static final ArchRule testkitIsForTests =
      noClasses()
          .that(not(resideInAPackage("edu.colloquy.testkit..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.colloquy.testkit..");

  @ArchTest
  static final ArchRule oneFunctionKnowsNoOther =
      slices().matching("edu.colloquy.functions.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule oneContainerKnowsNoOther =
      slices().matching("edu.colloquy.containers.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule oneIntegrationKnowsNoOther =
      slices().matching("edu.colloquy.integrations.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule domainIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..",
              "com.amazonaws..",
              "java.net.http..",
              "okhttp3..",
              "com.openai..",
              "com.fasterxml..",
              "io.javalin..");

  private static ArchRule knowsOnly(String part, String... others) {
    String[] known = Stream.concat(Stream.of(part), Stream.of(others)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(part)
        .should()
        .dependOnClassesThat(
            resideInAPackage("edu.colloquy..").and(not(resideInAnyPackage(known))));
  }
}
