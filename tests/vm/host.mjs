// Runs host.lua on each file named, each in a fresh Lua, and prints what it emits below the file's name.
import { readFileSync } from "node:fs";
import { LuaFactory } from "wasmoon";

const [host, words, conditions, ...files] = process.argv.slice(2);
const text = (name) => readFileSync(name, "utf8");
const factory = new LuaFactory();
for (const file of files) {
  const lua = await factory.createEngine();
  console.log("# " + file);
  lua.global.set("source", text(file));
  lua.global.set("words_source", text(words));
  lua.global.set("conditions_source", text(conditions));
  lua.global.set("emit", (line) => console.log(line));
  try {
    await lua.doString(text(host));
  } catch (error) {
    console.log("error: " + error.message);
  }
  if (file === files[0]) console.error(await lua.doString("return _VERSION"));
  lua.global.close();
}
