import { DARK, LIGHT, nthSupplierColor } from '../encoding/colors.ts';
import type { Atlas } from '../model/types.ts';

/** Number of suppliers whose colours are in the stylesheet. */
const IN_STYLESHEET = 2;

/** Adds style rules for the colours of an atlas's third and later suppliers, with classes like those in the stylesheet. Returns its dispose. */
export function mountSupplierColors({ suppliers }: Atlas): () => void {
  const sheet = new CSSStyleSheet();
  for (let n = IN_STYLESHEET; n < suppliers.length; n++) {
    const look = `:is(.of-supplier-${n + 1}, .of-former-${n + 1})`;
    sheet.insertRule(`${look} { --group: ${nthSupplierColor(n, LIGHT)}; }`);
    sheet.insertRule(`:root[data-theme="dark"] ${look} { --group: ${nthSupplierColor(n, DARK)}; }`);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
  };
}
