package org.followup.acceptance.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template of this repository. */
final class Template {

    static final Path ROOT = Path.of(System.getProperty("repository.root", ""));
    static final Path FILE = ROOT.resolve("template.yaml");
    static final Part WHOLE = read();

    private Template() {}

    static Part resource(String name) {
        return WHOLE.at("Resources", name);
    }

    static Part properties(String name) {
        return resource(name).at("Properties");
    }

    static Map<String, Part> ofType(String type) {
        var found = new TreeMap<>(WHOLE.at("Resources").members());
        found.values().removeIf(part -> !part.at("Type").text().equals(type));
        return found;
    }

    /** With what they have in common. */
    static Map<String, Part> functions() {
        return ofType("AWS::Serverless::Function");
    }

    static Part global(String... path) {
        return WHOLE.at("Globals", "Function").at(path);
    }

    private static Part read() {
        try {
            Object whole = new Yaml(new ShortForms()).load(Files.readString(FILE));
            return new Part(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code !Sub x} is {@code {Fn::Sub: x}}; only Ref has no prefix. */
    private static final class ShortForms extends SafeConstructor {

        ShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new Function());
        }

        private final class Function extends AbstractConstruct {

            @Override
            public Object construct(Node node) {
                var name = node.getTag().getValue().substring(1);
                return Map.of(name.equals("Ref") ? name : "Fn::" + name, argument(node));
            }

            private Object argument(Node node) {
                return switch (node) {
                    case ScalarNode scalar -> constructScalar(scalar);
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new IllegalStateException(node.toString());
                };
            }
        }
    }
}
