/** Who may open a page; the API decides what they may read and do. */
type Access = 'everyone' | 'signed-in' | readonly string[];

export type Menu = 'main' | 'account' | 'footer';

export type Page = {
  /** The address, with its parameters as the router writes them. */
  path: `/${string}`;
  /**
   * The file of its component under `src`; the component has the file's name. Loaded when first
   * opened.
   */
  module: string;
  /** The namespaces of texts it needs beside `common` and `ui`. */
  texts: readonly string[];
  access: Access;
  /** True when search engines may index it. */
  indexed: boolean;
  /** The menus that lead to it. */
  menus?: readonly Menu[];
};
