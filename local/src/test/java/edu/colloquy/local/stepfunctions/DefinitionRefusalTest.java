package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.definition;
import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.local.stepfunctions.asl.DefinitionException;
import edu.colloquy.local.stepfunctions.asl.DefinitionParser;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would not run here as on AWS is refused at load, with a sentence that names the place. */
class DefinitionRefusalTest {
  private final DefinitionParser parser =
      new DefinitionParser(ServiceIntegrations.of((function, payload) -> payload));

  private static final String LAMBDA =
      "'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Arguments': {'FunctionName': 'f'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'A': {'Type': 'Pass', 'Next': 'B'}                   | State 'A', field 'Next': there is no state 'B'
          'A': {'Type': 'Pass'}                                | State 'A', field 'Next': is missing; or set 'End'
          'A': {'Type': 'Pass', 'End': true, 'Next': 'A'}      | State 'A', field 'Next': cannot stand beside
          'A': {'Type': 'Pass', 'Next': 'A'}                   | no state ends the workflow
          'A': {'Type': 'Pass', 'End': true}, 'B': {'Type': 'Succeed'} | State 'B' cannot be reached
          'B': {'Type': 'Succeed'}                             | field 'StartAt': there is no state 'A'
          'A': {'Type': 'Activity', 'End': true}               | State 'A', field 'Type': there is no state type
          'A': {'Type': 'Pass', 'End': true, 'Colour': 1}      | State 'A', field 'Colour': is unknown
          'A': {'Type': 'Pass', 'End': true, 'InputPath': '$'} | State 'A', field 'InputPath': is of the JSONPath
          'A': {'Type': 'Pass', 'End': true, 'Result': 1}      | State 'A', field 'Result': is of the JSONPath
          'A': {'Type': 'Pass', 'End': true, 'Output': {'a.$': '$.b'}} | field 'Output': the key 'a.$' is of the JSONPath
          'A': {'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONPath'} | field 'QueryLanguage': must be 'JSONata'
          'A': {'Type': 'Pass', 'End': true, 'Output': '{% 1 + %}'} | State 'A', field 'Output': '1 +' is not a JSONata
          'A': {'Type': 'Pass', 'End': true, 'Output': '{% 1'} | an expression starts with '{%' and ends with '%}'
          'A': {'Type': 'Pass', 'End': true, 'Output': '{% $eval("1") %}'} | $eval is not offered
          'A': {'Type': 'Pass', 'End': true, 'Assign': {'states': 1}} | 'states' cannot be the name of a variable
          'A': {'Type': 'Wait', 'End': true}                   | a Wait has either Seconds or Timestamp
          'A': {'Type': 'Wait', 'Seconds': -1, 'End': true}    | State 'A', field 'Seconds': must be an integer from 0
          'A': {'Type': 'Choice', 'Choices': []}               | field 'Choices': must be an array that is not empty
          'A': {'Type': 'Choice', 'Choices': [{'Variable': '$.x', 'Next': 'A'}]} | State 'A', Choices[0], field 'Condition': is missing
          'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:putItem', 'End': true} | is not supported here; there are lambda:invoke
          'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke.sync', 'End': true} | '.sync' is not supported here for lambda:invoke
          'A': {'Type': 'Task', 'Resource': 'lambda', 'End': true} | neither a Lambda function nor a service integration
          'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'End': true} | field 'Arguments': is missing
          'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Arguments': {'Function': 'f'}, 'End': true} | field 'Arguments/Function': is no argument of
          'A': {@lambda@, 'HeartbeatSeconds': 3, 'End': true}  | has a meaning with '.waitForTaskToken' only
          'A': {@lambda@, 'Retry': [{'ErrorEquals': ['States.ALL', 'X']}], 'End': true} | 'States.ALL' must stand alone
          'A': {@lambda@, 'Retry': [{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['X']}], 'End': true} | in the last place
          'A': {@lambda@, 'Retry': [{'ErrorEquals': ['States.Nonsense']}], 'End': true} | there is no error 'States.Nonsense'
          'A': {@lambda@, 'Retry': [{'ErrorEquals': ['X'], 'BackoffRate': 0.5}], 'End': true} | Retry[0], field 'BackoffRate'
          'A': {@lambda@, 'Catch': [{'ErrorEquals': ['X'], 'Next': 'Z'}], 'End': true} | there is no state 'Z'
          'A': {@lambda@, 'Catch': [{'ErrorEquals': ['X'], 'Next': 'A', 'ResultPath': '$'}], 'End': true} | Catch[0], field 'ResultPath'
          'A': {'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}]} | there are two states of the name 'A'
          'A': {'Type': 'Map', 'End': true}                    | State 'A', field 'ItemProcessor': is missing
          'A': {'Type': 'Map', 'End': true, 'ToleratedFailureCount': 1, 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}} | put a Catch inside the ItemProcessor
          'A': {'Type': 'Map', 'End': true, 'ItemReader': {}, 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}} | field 'ItemReader': is unknown or not supported
          'A': {'Type': 'Map', 'End': true, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}}} | must be 'STANDARD'
          'A': {'Type': 'Parallel', 'Assign': {'x': 1}, 'End': true, 'Branches': [{'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'Assign': {'x': 2}, 'End': true}}}]} | 'x' is a variable of an outer scope
          """)
  void refuses(String states, String sentence) {
    String asl = definition(states.replace("@lambda@", LAMBDA)).replace("\"1\"", "1");

    assertThatThrownBy(() -> parser.parse(json(asl.replace('\'', '"'))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesADefinitionThatDoesNotSayJsonata() {
    assertThatThrownBy(() -> parser.parse(json("{\"StartAt\": \"A\", \"States\": {}}")))
        .hasMessageContaining("field 'QueryLanguage': is missing; it must be 'JSONata'");
  }
}
