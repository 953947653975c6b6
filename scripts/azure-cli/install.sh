#!/bin/bash
# Puts Debian's azure-cli into an overlay of `/` in memory, never onto the host. Runs as root in a mount namespace of its own, which
# keeps the overlay until it ends. Usage: install.sh DIRECTORY; afterwards `chroot DIRECTORY/root az` is the client.
set -euo pipefail
work=$1 root=$1/root

mount -t tmpfs -o mode=755,size=90% tmpfs "$work"
mkdir "$work/up" "$work/wk" "$root"
# Relative paths: the directory's own may hold what overlay options cannot.
cd "$work"
mount -t overlay -o lowerdir=/,upperdir=up,workdir=wk,redirect_dir=off,metacopy=off,index=off overlay root
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
for place in run tmp; do mount -t tmpfs -o mode=1777 tmpfs "$root/$place"; done

# Where these are mounts of their own (containers) the overlay does not show them.
resolver=$(cat /etc/resolv.conf)
rm -f "$root/etc/resolv.conf"
echo "$resolver" >"$root/etc/resolv.conf"
printf '127.0.0.1 localhost\n' >"$root/etc/hosts"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" "$@"
}
# Compiling the whole of Azure's library takes four times as long as installing it; Python compiles what it uses when it uses it.
inside dpkg-divert --quiet --local --rename --add /usr/bin/py3compile
printf '#!/bin/sh\n' >"$root/usr/bin/py3compile"
chmod 755 "$root/usr/bin/py3compile"
# A package source that does not answer is only an error where the package is missing because of it.
inside apt-get update -q || true
inside apt-get install -q -y --no-install-recommends -o Dpkg::Use-Pty=0 \
  -o Dpkg::Options::=--path-exclude='/usr/share/doc/*' -o Dpkg::Options::=--path-exclude='/usr/share/man/*' \
  -o Dpkg::Options::=--path-exclude='/usr/share/locale/*' azure-cli
