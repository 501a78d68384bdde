package edu.colloquy.local.template;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as CloudFormation reads it: {@code !Sub x} is {@code {"Fn::Sub": x}}, and a date is text.
 */
final class TemplateYaml extends SafeConstructor {

  private TemplateYaml(LoaderOptions options) {
    super(options);
    yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
    yamlMultiConstructors.put("!", new ShortForm());
  }

  /** Parses a template's text; the top must be a mapping. */
  static Map<String, Object> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object document = new Yaml(new TemplateYaml(options)).load(text);
      if (document instanceof Map<?, ?>) {
        return Nodes.map(document, new Place("top"));
      }
    } catch (YAMLException e) {
      throw new TemplateException("template.yaml is not YAML: " + e.getMessage(), e);
    }
    throw new TemplateException(new Place("top"), "a mapping with Resources is expected.");
  }

  private final class ShortForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      return switch (name) {
        case "Ref", "Condition" -> Map.of(name, value(node));
        default -> Map.of("Fn::" + name, value(node));
      };
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new YAMLException("unexpected node " + node.getNodeId());
      };
    }
  }
}
