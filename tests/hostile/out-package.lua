-- stops: unknown word 'package'
-- A C library (CVE-2022-0543).
package.loadlib("libc.so.6", "*")()
