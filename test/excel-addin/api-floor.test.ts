import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { declaredRequirements } from "../../excel-addin/addin/requirements.ts";

const root = resolve(import.meta.dirname, "../..");
const modules = join(root, "node_modules");

/** A comment that names the version of ExcelApi which a member came with, and the member. */
const versioned = /(\[Api set: ExcelApi (\d+)\.(\d+)\][^[]*?\*\/\s*)((?:readonly |static )*)(\w+)(?=[?(:<])/g;

/** Office's types as they were with a version of ExcelApi: what came later has another name. */
function typesUpTo(version: string): { readonly types: string; readonly later: number } {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  let later = 0;
  const types = readFileSync(join(modules, "@types/office-js/index.d.ts"), "utf8").replace(
    versioned,
    (whole, comment: string, one: string, two: string, words: string, name: string) => {
      if (Number(one) < major || (Number(one) === major && Number(two) <= minor)) return whole;
      later += 1;
      return `${comment}${words}${name}_later`;
    },
  );
  return { types, later };
}

/** Members that came later, and that are used only where Excel says it has them. */
const askedFor = /read-sheet\.ts\(.*Property 'getSpillingToRangeOrNullObject'/;

describe("the interfaces of Excel that the add-in uses", () => {
  const cache = join(modules, ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "api-floor-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the compiler says of the add-in with Office's types of a version. */
  function complaintsWith(version: string): { readonly complaints: string[]; readonly later: number } {
    const { types, later } = typesUpTo(version);
    const office = join(folder, "types/office-js");
    mkdirSync(office, { recursive: true });
    writeFileSync(join(office, "index.d.ts"), types);
    cpSync(join(modules, "@types/custom-functions-runtime"), join(folder, "types/custom-functions-runtime"), {
      recursive: true,
    });
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "core/pane/tsconfig.json"),
        compilerOptions: {
          types: ["office-js", "custom-functions-runtime"],
          typeRoots: [join(folder, "types")],
          rootDir: root,
          composite: false,
          emitDeclarationOnly: false,
          incremental: false,
          noEmit: true,
          skipLibCheck: true,
        },
        include: [join(root, "excel-addin/addin/**/*.ts")],
        references: [],
      }),
    );
    const { stdout } = spawnSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return { complaints: stdout.split("\n").filter((line) => line.includes("error TS")), later };
  }

  it("all came with the version that the manifests declare", () => {
    const declared = declaredRequirements.find(({ set }) => set === "ExcelApi")?.version ?? "";
    const { complaints, later } = complaintsWith(declared);
    expect(later).toBeGreaterThan(500);
    expect(complaints.filter((complaint) => !askedFor.test(complaint))).toEqual([]);
  });

  it("would be found out if they had come later", () => {
    expect(complaintsWith("1.7").complaints.join("\n")).toMatch(/Property '\w+' does not exist/);
  });
});
