export type XmlAttributes = Readonly<Record<string, string>>;

/** An element as text, with everything escaped that could end a value (XML 1.0 §2.4). Children are ready XML. */
export function xmlElement(name: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** Text for use between tags or in an attribute. What XML 1.0 §2.2 cannot or should not hold is left out. */
export function escapeXml(text: string): string {
  const allowed = text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '');
  return allowed.replace(/[<>&"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
