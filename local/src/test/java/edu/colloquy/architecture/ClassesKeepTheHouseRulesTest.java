package edu.colloquy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "edu.colloquy", importOptions = ImportOption.DoNotIncludeTests.class)
class ClassesKeepTheHouseRulesTest {
  /** Termination only asks whether it stands in its own process, and so reads no value. */
  @ArchTest
  static final ArchRule theEnvironmentIsReadInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("edu.colloquy.cloud.Environment")
          .and()
          .doNotHaveFullyQualifiedName("edu.colloquy.cloud.container.Termination")
          .and()
          .resideOutsideOfPackage("edu.colloquy.local.cli..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule whatOthersSeeDoesNotChangeUnderThem =
      fields().that().arePublic().and().areDeclaredInClassesThat().arePublic().should().beFinal();

  @ArchTest
  static final ArchRule noHouseholdNames =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Utils");
}
