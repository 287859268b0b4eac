# The floor rules that the compiler cannot see: what each room of core/ must never mention, how its files
# begin and end, and that no object holds state of its own.
# cmake -DROOT=… [-DARCHIVE=libfascia.a -DNM=nm] -P layers.cmake
cmake_minimum_required(VERSION 3.25)
set(faults 0)

macro(fault sentence)
  math(EXPR faults "${faults} + 1")
  message("${sentence}")
endmacro()

# lines_with(OUT PATTERN): the lines of core/ that match, as "file:line:text"; comment lines do not count.
function(lines_with out pattern)
  execute_process(
    COMMAND grep -rnE --include=*.c --include=*.h -e "${pattern}" core
    COMMAND grep -vE "^[^:]*:[0-9]+:[[:space:]]*(/\\*|\\*|//)"
    WORKING_DIRECTORY ${ROOT}
    OUTPUT_VARIABLE lines)
  string(REPLACE ";" "," lines "${lines}")
  string(REPLACE "[" "(" lines "${lines}")
  string(REPLACE "]" ")" lines "${lines}")
  string(REGEX REPLACE "\n$" "" lines "${lines}")
  string(REPLACE "\n" ";" lines "${lines}")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

# only(WHAT PATTERN PLACES): PATTERN may stand in files of core/ whose path matches PLACES, nowhere else.
function(only what pattern places)
  lines_with(lines "${pattern}")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^core/(${places})")
      fault("${line}\n    ${what} belongs only in core/(${places})")
    endif()
  endforeach()
  set(faults ${faults} PARENT_SCOPE)
endfunction()

# never(WHAT PATTERN PLACES): the other way round, PATTERN may stand anywhere but there.
function(never what pattern places)
  lines_with(lines "${pattern}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^core/(${places})")
      fault("${line}\n    ${what} must not be known in core/(${places})")
    endif()
  endforeach()
  set(faults ${faults} PARENT_SCOPE)
endfunction()

set(include "#[[:space:]]*include[[:space:]]*[<\"]")
only("Lua" "${include}(lua|lauxlib|lualib|luaconf)\\.h" "script/")
only("SQL" "${include}(sqlite3|libpq-fe)\\.h" "store/")
only("curl" "${include}curl/" "transport/")
only("cJSON" "${include}(cjson/)?cJSON\\.h" "format/")
only("OpenSSL" "${include}openssl/" "base/digest\\.c")
only("printing, leaving and the environment"
  "\\b(printf|fprintf|vprintf|vfprintf|puts|putchar|fputs|perror|exit|_exit|_Exit|quick_exit|abort|getenv|secure_getenv)[[:space:]]*\\("
  "cli/")
only("the locale" "\\b(setlocale|newlocale|uselocale|localeconv)[[:space:]]*\\(" "format/decimal\\.c")
only("reading and printing numbers under the user's locale"
  "\\b(strtod|strtof|strtold|atof|sscanf|fscanf)[[:space:]]*\\(" "format/decimal\\.c")
only("unsafe string functions" "\\b(strcpy|strcat|sprintf|vsprintf|gets|strtok)[[:space:]]*\\(" "none/")
only("threads" "${include}(pthread|threads)\\.h" "(batch|cli)/")
never("the clock" "\\b(time|clock|clock_gettime|gettimeofday|localtime|localtime_r|strftime)[[:space:]]*\\("
  "(engine|proof|model|format|intake)/")
never("randomness" "\\b(rand|rand_r|srand|random|drand48|getrandom|arc4random)[[:space:]]*\\("
  "(engine|proof|model|format|intake|report|batch|script|mutation|archive|api|show)/")
never("input and output" "\\b(fopen|fdopen|fread|fwrite|fgets|open|openat|read|write|lseek|mmap)[[:space:]]*\\("
  "(engine|proof|model|format|script|report|api|mutation|archive|store|show)/")
never("standard streams" "\\b(stdin|stdout|stderr)\\b"
  "(base|format|model|language|engine|proof|script|intake|report|store|upload|api|mutation|archive|batch|deliver|show)/")

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/*.c ${ROOT}/core/*.h ${ROOT}/include/*.h)
list(LENGTH files count)
if(count LESS 10)
  fault("only ${count} files found under ${ROOT}/core: is ROOT right?")
endif()
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} text)
  # The sentence may run over a line, and then holds the star at its beginning.
  if(NOT text MATCHES "^/\\* ([^*]|\\*[^/])*\\.( \\*/|\n| [A-Z*`])")
    fault("${file}:1: does not begin with a sentence of purpose in a /* */ comment")
  endif()
  string(REGEX REPLACE "[^\n]" "" ends "${text}")
  string(LENGTH "${ends}" lines)
  if(lines GREATER 500)
    fault("${file}: ${lines} lines; no file is above 500: two nouns in one room?")
  endif()
endforeach()

# No mutable state: a named object in a section that can be written to (.data.rel.ro is constant once loaded).
if(ARCHIVE)
  execute_process(COMMAND ${NM} --format=sysv ${ARCHIVE} OUTPUT_VARIABLE symbols RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    fault("${NM} could not read ${ARCHIVE}")
  endif()
  string(REGEX MATCHALL "[^\n|]+\\|[^\n]*\\| *(OBJECT|TLS)\\|[^\n]*" objects "${symbols}")
  list(LENGTH objects count)
  if(count LESS 3)
    fault("only ${count} data symbols found in ${ARCHIVE}: does ${NM} print another format?")
  endif()
  foreach(object IN LISTS objects)
    if(object MATCHES "\\|(\\.data|\\.bss|\\.tdata|\\.tbss|\\*COM\\*)" AND NOT object MATCHES "\\|\\.data\\.rel\\.ro")
      fault("${object}\n    is a mutable global")
    endif()
  endforeach()
endif()

if(faults GREATER 0)
  message(FATAL_ERROR "${faults} broken floor rules")
endif()
