# Writes the Lua FILES as one C table of names and bytes, in the order of their names: core/script reads it.
# The folders of scripts/library are for readers; an instrument is found by its ID alone, as "library/ID.lua".
# Source, not bytecode: bytecode belongs to one build of Lua, and only text may enter the sandbox.
list(SORT FILES)
set(arrays "")
set(rows "")
set(names "")
set(number 0)
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name "${ROOT}/scripts" "${file}")
  string(REGEX REPLACE "^library/.*/" "library/" name "${name}")
  list(FIND names "${name}" twice)
  if(NOT twice EQUAL -1)
    message(FATAL_ERROR "scripts/library: two files are called ${name}")
  endif()
  list(APPEND names "${name}")
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "static const unsigned char file_${number}[] = {${bytes}0};\n")
  string(APPEND rows "    {\"${name}\", file_${number}, sizeof file_${number} - 1},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUT}"
  "/* Made from scripts/ by scripts/embed.cmake. Do not edit. */\n"
  "#include \"script/embedded.h\"\n\n${arrays}\n"
  "const fa_embedded fa_embedded_files[] = {\n${rows}    {0, 0, 0},\n};\n")
