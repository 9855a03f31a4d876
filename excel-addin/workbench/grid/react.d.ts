/** The one corner of React that the grid touches: Univer draws floating elements with React components. */
declare module "react" {
  export interface FunctionComponentElement {
    readonly type: unknown;
  }
  export function createElement(
    type: string,
    props: Readonly<Record<string, unknown>> & { readonly ref?: { current: HTMLElement | null } },
  ): FunctionComponentElement;
  export function useRef<Value>(initial: Value): { current: Value };
  export function useEffect(effect: () => (() => void) | undefined, dependencies: readonly unknown[]): void;
}
