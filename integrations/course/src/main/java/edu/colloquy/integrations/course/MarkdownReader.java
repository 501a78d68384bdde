package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads Markdown (CommonMark): headings as such; listings, tables and formulas set apart as whole
 * figures; HTML is left out. Thread-safe.
 */
final class MarkdownReader implements FormatReader {
  /** Deeper nesting is nobody's notes, and costs stack. */
  private static final int DEEPEST_NESTING = 100;

  private final Parser parser =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();
  private final TextContentRenderer text = TextContentRenderer.builder().build();

  @Override
  public List<Block> read(byte[] content) {
    String source = PlainText.of(content);
    Blocks blocks = new Blocks(source);
    parser.parse(source).accept(blocks);
    return blocks.found;
  }

  private final class Blocks extends AbstractVisitor {
    private final List<Block> found = new ArrayList<>();
    private final List<String> lines;

    Blocks(String source) {
      lines = source.lines().toList();
    }

    @Override
    public void visit(Heading heading) {
      found.add(new Block.Heading(heading.getLevel(), plain(heading), Place.NONE));
    }

    @Override
    public void visit(Paragraph paragraph) {
      String written = written(paragraph);
      found.add(
          isFigure(written)
              ? new Block.Figure(written, Place.NONE)
              : new Block.Prose(plain(paragraph), Place.NONE));
    }

    @Override
    public void visit(FencedCodeBlock listing) {
      found.add(new Block.Figure(listing.getLiteral().stripTrailing(), Place.NONE));
    }

    @Override
    public void visit(IndentedCodeBlock listing) {
      found.add(new Block.Figure(listing.getLiteral().stripTrailing(), Place.NONE));
    }

    private String plain(Node node) {
      return text.render(node).strip();
    }

    private String written(Node node) {
      StringBuilder written = new StringBuilder();
      node.getSourceSpans()
          .forEach(
              span -> {
                int end = span.getColumnIndex() + span.getLength();
                String line = lines.get(span.getLineIndex());
                written.append(written.isEmpty() ? "" : "\n");
                written.append(line, span.getColumnIndex(), Math.min(end, line.length()));
              });
      return written.toString();
    }
  }

  private static boolean isFigure(String paragraph) {
    boolean table =
        paragraph.indexOf('\n') > 0
            && paragraph.lines().allMatch(line -> line.strip().indexOf('|') >= 0);
    boolean formula = paragraph.startsWith("$$") || paragraph.startsWith("\\[");
    return table || formula;
  }
}
