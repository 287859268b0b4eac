# What the shell offers behind some command lines, as bash asks for it.
source <(fascia help --completion bash)
try() {
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _fascia
    echo "${*:2}: ${COMPREPLY[*]}"
}
for shell in bash zsh; do fascia help --completion $shell | bash -n; done
complete -p fascia
try fascia st
try fascia store a
try fascia store -
try fascia store add --f
try fascia store add --from ""
try fascia store add od
try fascia store add odi intake
try fascia store add odi intake.csv --c
try fascia store add odi intake.csv --ack intake
try fascia store add odi -j ""
try fascia help store a
try fascia help sc
try fascia help list ""
try fascia score --dates d
try fascia score odi --fr
try fascia list ""
try fascia check intake
try fascia test od
try fascia store export --to ""
try fascia store forget ""
try fascia new my-odi --from od
try fascia new --w
