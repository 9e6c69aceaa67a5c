/** Single conditions of the policy's files, each with one of them removed or turned: what a mistake would look like. */
import ts from 'typescript';

export interface Mutant {
  /** Where and what: file, line and the text that was removed. */
  name: string;
  text: string;
}

const isSentence = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isVariableStatement(node) && /_STATEMENT|OPEN\b/.test(node.getText(source).slice(0, 80));

/** Mutants of a file: each property, element, branch or operand of a condition once. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const replace = (node: ts.Node, by: string, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({
      name: `${file}:${line + 1} ${what} ${node.getText(source).replace(/\s+/g, ' ').slice(0, 70)}`,
      text: text.slice(0, node.getStart(source)) + by + text.slice(node.getEnd()),
    });
  };
  const without = (node: ts.Node): void => {
    // The comma goes with it.
    const comma = /^\s*,/.exec(text.slice(node.getEnd()))?.[0].length ?? 0;
    const end = node.getEnd() + comma;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({
      name: `${file}:${line + 1} without ${node.getText(source).replace(/\s+/g, ' ').slice(0, 70)}`,
      text: text.slice(0, node.getStart(source)) + text.slice(end),
    });
  };
  const visit = (node: ts.Node): void => {
    if (isSentence(node, source) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) without(property);
    }
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
      for (const element of node.elements) without(element);
    }
    if (ts.isIfStatement(node)) replace(node.expression, 'false', 'never');
    if (ts.isConditionalExpression(node)) {
      replace(node, `(${node.whenTrue.getText(source)})`, 'always the first of');
      replace(node, `(${node.whenFalse.getText(source)})`, 'always the second of');
    }
    if (
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(
        node.operatorToken.kind,
      )
    ) {
      replace(node, node.left.getText(source), 'only the left of');
      replace(node, node.right.getText(source), 'only the right of');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
