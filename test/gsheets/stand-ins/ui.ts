import type { Host } from "./host.ts";

/** An entry of a menu: what it says and what it calls, a submenu, or a line. */
export type MenuEntry =
  | { readonly caption: string; readonly calls: string }
  | { readonly caption: string; readonly entries: readonly MenuEntry[] }
  | "line";

export interface ShownMenu {
  readonly place: "menu bar" | "extensions";
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export class FakeMenu {
  readonly #host: Host;
  readonly #show: (menu: ShownMenu) => void;
  readonly place: ShownMenu["place"];
  readonly caption: string;
  readonly entries: MenuEntry[] = [];

  constructor(host: Host, place: ShownMenu["place"], caption: string, show: (menu: ShownMenu) => void) {
    this.#host = host;
    this.place = place;
    this.caption = caption;
    this.#show = show;
  }

  #add(entry: MenuEntry): FakeMenu {
    this.entries.push(entry);
    return this.#host.meter.strict("Menu", this);
  }
  addItem(caption: string, calls: string): FakeMenu {
    return this.#add({ caption, calls });
  }
  addSubMenu({ caption, entries }: FakeMenu): FakeMenu {
    return this.#add({ caption, entries });
  }
  addSeparator(): FakeMenu {
    return this.#add("line");
  }
  addToUi(): void {
    this.#show({ place: this.place, caption: this.caption, entries: this.entries });
  }
}

/** A page that is shown beside the spreadsheet, or over it. */
export class FakeHtml {
  readonly #host: Host;
  content: string;
  title = "";

  constructor(host: Host, content: string) {
    this.#host = host;
    this.content = content;
  }

  #self(): FakeHtml {
    return this.#host.meter.strict("HtmlOutput", this);
  }
  setTitle(title: string): FakeHtml {
    this.title = title;
    return this.#self();
  }
  append(content: string): FakeHtml {
    this.content += content;
    return this.#self();
  }
  setWidth(_: number): FakeHtml {
    return this.#self();
  }
  setHeight(_: number): FakeHtml {
    return this.#self();
  }
}

export class FakeHtmlService {
  readonly #host: Host;
  readonly #files: Readonly<Record<string, string>>;

  constructor(host: Host, files: Readonly<Record<string, string>>) {
    this.#host = host;
    this.#files = files;
  }

  createHtmlOutputFromFile(name: string): FakeHtml {
    const content = this.#files[name];
    if (content === undefined) return this.#host.fail(`No HTML file named ${name} was found.`);
    return this.createHtmlOutput(content);
  }
  createHtmlOutput(content: string): FakeHtml {
    return this.#host.meter.strict("HtmlOutput", new FakeHtml(this.#host, content));
  }
}

export class FakeUi {
  readonly #host: Host;
  menu: ShownMenu | null = null;
  sidebar: FakeHtml | null = null;
  dialog: { readonly page: FakeHtml; readonly title: string } | null = null;
  readonly alerts: string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  createMenu(caption: string): FakeMenu {
    return this.#menu("menu bar", caption);
  }
  createAddonMenu(): FakeMenu {
    return this.#menu("extensions", "");
  }
  #menu(place: ShownMenu["place"], caption: string): FakeMenu {
    const menu = new FakeMenu(this.#host, place, caption, (shown) => {
      this.menu = shown;
    });
    return this.#host.meter.strict("Menu", menu);
  }
  showSidebar(page: FakeHtml): void {
    this.sidebar = page;
  }
  showModalDialog(page: FakeHtml, title: string): void {
    this.dialog = { page, title };
  }
  alert(message: string): void {
    this.alerts.push(message);
  }
}
