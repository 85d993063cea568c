/**
 * What a cell of code defines and uses, and the code as it is run. Cells are read as Framework reads the code of a page: a cell
 * that is one expression shows its value, any other shows what it gives to `display`. Pure.
 */

import { type AnyNode, type Expression, type Program, parse } from "acorn";
import { ancestor, base, simple } from "acorn-walk";

/** An error with the line of the cell, from 1, on which it stands; null where none can be told. */
export interface CodeFault {
  readonly message: string;
  readonly line: number | null;
}

/** A cell that was read. */
export interface CellCode {
  /** Names that other cells may use. */
  readonly defines: readonly string[];
  /** Names that the cell takes from elsewhere. */
  readonly uses: readonly string[];
  /** Body of an async function; gives the value of an expression, or an object of what the cell defines. Null at a fault. */
  readonly body: string | null;
  readonly isExpression: boolean;
  readonly fault: CodeFault | null;
}

/** Name of the function that a loop asks whether it has run for too long. */
export const loopGuard = "__loop";

const faulty = (message: string, line: number | null): CellCode => ({
  defines: [],
  uses: [],
  body: null,
  isExpression: false,
  fault: { message, line },
});

/** Names that a pattern binds: `{a, b: [c, ...d]}` binds a, c and d. */
function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === "Property" ? property.value : property.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => (each === null ? [] : boundNames(each)));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** Names that a statement declares in the block in which it stands. */
const declaredBy = (statement: AnyNode): string[] => {
  if (statement.type === "VariableDeclaration") return statement.declarations.flatMap(({ id }) => boundNames(id));
  if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") {
    return statement.id === null ? [] : [statement.id.name];
  }
  return [];
};

/** Names bound by `var` anywhere within a function, whatever block they stand in. */
const hoisted = (node: AnyNode): string[] => {
  const names: string[] = [];
  simple(
    node,
    {
      VariableDeclaration: (declaration) => {
        if (declaration.kind === "var") names.push(...declaredBy(declaration));
      },
    },
    { ...base, Function: () => {} },
  );
  return names;
};

/** Names that a node binds for what lies within it. */
function scopeOf(node: AnyNode): readonly string[] {
  switch (node.type) {
    case "Program":
      return [...node.body.flatMap(declaredBy), ...hoisted(node)];
    case "BlockStatement":
    case "StaticBlock":
      return node.body.flatMap(declaredBy);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [
        ...node.params.flatMap(boundNames),
        ...("id" in node && node.id ? [node.id.name] : []),
        ...(node.type === "ArrowFunctionExpression" ? [] : ["arguments"]),
        ...(node.body.type === "BlockStatement" ? hoisted(node.body) : []),
      ];
    case "ClassExpression":
      return node.id ? [node.id.name] : [];
    case "CatchClause":
      return node.param ? boundNames(node.param) : [];
    case "ForStatement":
      return node.init?.type === "VariableDeclaration" ? declaredBy(node.init) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return node.left.type === "VariableDeclaration" ? declaredBy(node.left) : [];
    case "SwitchStatement":
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(declaredBy));
    default:
      return [];
  }
}

interface Reference {
  readonly name: string;
  readonly line: number;
  readonly written: boolean;
}

/** Names used in a program that nothing in it binds. */
function freeNames(program: Program): Reference[] {
  const scopes = new Map<AnyNode, ReadonlySet<string>>();
  const binds = (node: AnyNode, name: string): boolean => {
    let names = scopes.get(node);
    if (names === undefined) {
      names = new Set(scopeOf(node));
      scopes.set(node, names);
    }
    return names.has(name);
  };
  const found: Reference[] = [];
  const look = (node: AnyNode, ancestors: readonly AnyNode[], written: boolean) => {
    if (node.type !== "Identifier" || ancestors.some((each) => binds(each, node.name))) return;
    found.push({ name: node.name, line: node.loc?.start.line ?? 1, written });
  };
  ancestor(program, {
    Identifier: (node, _, ancestors) => look(node, ancestors, false),
    Pattern: (node, _, ancestors) => look(node, ancestors, true),
    UpdateExpression: ({ argument }, _, ancestors) => look(argument, ancestors, true),
  });
  return found;
}

/** An insertion into the code. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What makes every loop ask, at each turn, whether it may go on. Nothing is put on a new line: lines stay the cell's own. */
function guards(program: Program): Insertion[] {
  const found: Insertion[] = [];
  const guard = ({ body }: { body: AnyNode }) => {
    if (body.type === "BlockStatement") found.push({ at: body.start + 1, text: `${loopGuard}();` });
    else found.push({ at: body.start, text: `{${loopGuard}();` }, { at: body.end, text: "}" });
  };
  simple(program, {
    ForStatement: guard,
    ForInStatement: guard,
    ForOfStatement: guard,
    WhileStatement: guard,
    DoWhileStatement: guard,
  });
  return found;
}

/** Insertions at one place stand in the order in which they were found, so that an inner loop closes before an outer one. */
const insert = (code: string, insertions: readonly Insertion[]): string => {
  let result = "";
  let at = 0;
  for (const each of [...insertions].sort((a, b) => a.at - b.at)) {
    result += code.slice(at, each.at) + each.text;
    at = each.at;
  }
  return result + code.slice(at);
};

/** Whether an expression shows its value by itself, so that it is not to be shown once more. */
const displays = (expression: Expression): boolean =>
  expression.type === "CallExpression" &&
  expression.callee.type === "Identifier" &&
  expression.callee.name === "display";

const soleExpression = (program: Program): Expression | null => {
  const [first, ...rest] = program.body;
  if (first?.type !== "ExpressionStatement" || rest.length > 0) return null;
  return displays(first.expression) ? null : first.expression;
};

const parsed = (code: string): Program =>
  parse(code, { ecmaVersion: 2023, sourceType: "module", allowAwaitOutsideFunction: true, locations: true });

const lineOf = (error: unknown): number | null => {
  const { loc } = error as { loc?: { line: number } };
  return loc?.line ?? null;
};

/** Reads a cell. Never throws for what a reader writes: what cannot be read has a fault. */
export function readCell(code: string): CellCode {
  let program: Program;
  try {
    program = parsed(code);
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s*\(\d+:\d+\)$/, "") : String(error);
    return faulty(message, lineOf(error));
  }
  const module = program.body.find(({ type }) => /^(Import|Export)/.test(type));
  if (module !== undefined) {
    return faulty(
      "A cell cannot import or export: aq, d3 and the tables are there already, and any cell may use what another defines.",
      module.loc?.start.line ?? null,
    );
  }
  const free = freeNames(program);
  const written = free.find((each) => each.written);
  if (written !== undefined) {
    return faulty(
      `“${written.name}” is not defined in this cell, so it cannot be changed here. Define it with const or let.`,
      written.line,
    );
  }
  const uses = [...new Set(free.map(({ name }) => name))];
  const expression = soleExpression(program);
  if (expression !== null) {
    const inner = guards(program).map(({ at, text }) => ({ at: at - expression.start, text }));
    const value = insert(code.slice(expression.start, expression.end), inner);
    // The lines before the expression are kept, so that an error names the line that the reader sees.
    const before = "\n".repeat((expression.loc?.start.line ?? 1) - 1);
    return { defines: [], uses, body: `${before}return (${value}\n);`, isExpression: true, fault: null };
  }
  const defines = [...new Set(scopeOf(program))];
  const body = `${insert(code, guards(program))}\nreturn {${defines.join(", ")}};`;
  return { defines, uses, body, isExpression: false, fault: null };
}
