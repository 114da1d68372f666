# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# Launching servers, knowing them again by their pid files, stopping them.

# JVMs carry this instead of the path, since their option variables split at blanks.
home_mark() { printf 'clientele.home=%s' "$(printf '%s' "$home" | cksum | cut -d ' ' -f 1)"; }

# A process that is becoming another program has no command line for a moment; one that ended has none for good.
command_of() {
    local command='' look
    for look in 1 2 3 4 5; do
        [ "$look" = 1 ] || sleep 0.05
        command=$(command_now "$1" 2>/dev/null) || true
        [ -z "$command" ] || break
    done
    printf '%s\n' "$command"
}

command_now() {
    if [ -r "/proc/$1/cmdline" ]; then
        tr '\0' ' ' <"/proc/$1/cmdline"
    else
        ps -ww -o command= -p "$1" 2>/dev/null || true
    fi
}

# A pid file may outlive a reboot, and its number may by then be somebody else's process.
alive() {
    local pid
    pid=$(cat "$home/run/$1.pid" 2>/dev/null) || return 1
    [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
    case $(command_of "$pid") in
        *"$home/"* | *"--home $home "* | *"$(home_mark)"*) return 0 ;;
        *) return 1 ;;
    esac
}

pid_of() { cat "$home/run/$1.pid"; }

# In its own process group, so that a Ctrl-C in the terminal leaves the orderly stop to us.
launch() {
    local server=$1
    shift
    set -m
    nohup "$@" >"$home/logs/$server.log" 2>&1 </dev/null &
    printf '%s\n' "$!" >"$home/run/$server.pid"
    set +m
}

seconds_since() { echo "$(($(date +%s) - $1))"; }

show_log_and_fail() {
    local server=$1 reason=$2 log
    log=$(log_of "$server")
    printf 'clientele: %s %s; see %s, which ends with:\n' "$server" "$reason" "$log" >&2
    tail -n 15 "$log" | sed 's/^/    /' >&2
    exit 1
}

log_of() {
    local log=$home/logs/$1.log own
    case $1 in
        elasticsearch*)
            own=$(elasticsearch_home "$1")/logs/clientele.log
            if [ -s "$own" ]; then log=$own; fi
            ;;
    esac
    printf '%s\n' "$log"
}

await() {
    local server=$1 limit=$2 began
    began=$(date +%s)
    until healthy "$server"; do
        if ! alive "$server"; then
            show_log_and_fail "$server" "ended while starting"
        fi
        if [ "$(seconds_since "$began")" -ge "$limit" ]; then
            show_log_and_fail "$server" "did not answer within $limit s"
        fi
        sleep 0.25
    done
}

stop_server() {
    local server=$1 pid waited=0
    if alive "$server"; then
        pid=$(pid_of "$server")
        kill "$pid" 2>/dev/null || true
        while kill -0 "$pid" 2>/dev/null; do
            waited=$((waited + 1))
            if [ "$waited" -ge 150 ]; then
                kill -9 "$pid" 2>/dev/null || true
            fi
            sleep 0.2
        done
    fi
    rm -f "$home/run/$server.pid" "$home/run/$server.port"
}

stop_all() {
    local server stopping=
    # The app first, so that it does not complain about servers which go.
    stop_server app
    for server in "$@"; do
        stop_server "$server" &
        stopping="$stopping $!"
    done
    for server in $stopping; do wait "$server" || true; done
}

resident_mebibytes() {
    ps -o rss= -p "$1" 2>/dev/null | awk '{ print int($1 / 1024) }'
}

take_lock() {
    local lock=$1 holder waited=0
    mkdir -p "$(dirname "$lock")"
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$lock"
            continue
        fi
        waited=$((waited + 1))
        [ "$waited" -lt 3000 ] || fail "another start holds $lock since ten minutes; remove it if none is running."
        sleep 0.2
    done
    printf '%s\n' "$$" >"$lock/pid"
}

release_lock() { rm -rf "$1"; }
