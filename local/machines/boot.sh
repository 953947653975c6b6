#!/bin/bash
# Gives a machine its root and enters it. Runs as the first process of new mount, pid, uts and ipc namespaces, in the
# machine's network namespace; the working directory is the disk's base.
# Usage: boot.sh DISK HOSTNAME HIDDEN-PLACE...
set -euo pipefail
umask 022
disk=$1 hostname=$2
shift 2

# /proc is still the host's here, so this is the pid that the host knows.
read -r pid _ </proc/self/stat
echo "pid $pid"

mkdir -p "$disk/up" "$disk/work" "$disk/root" "$disk/own"
mount -t overlay -o "lowerdir=layer:/,upperdir=$disk/up,workdir=$disk/work,redirect_dir=off,metacopy=off,index=off" overlay "$disk/root"
root=$disk/root

for place in "$@"; do
  mkdir -p "$disk/own$place"
  if [ ! -d "$root$place" ]; then mkdir -p "$root$place"; fi
  mount --bind "$disk/own$place" "$root$place"
done
chmod 1777 "$disk/own/tmp" "$disk/own/var/tmp"
chmod 700 "$disk/own/root"
mkdir -p "$disk"/own/usr/local/{bin,sbin,lib,share,etc}

mount -t tmpfs -o mode=755,nosuid tmpfs "$root/run"
mkdir -p "$root/run/lock" "$root/run/sshd" "$root/run/cloud-init"
touch "$root/run/cloud-init/enabled"
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
for device in null zero full random urandom tty fuse; do
  [ -e "/dev/$device" ] || continue
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/0 "$root/dev/stdin"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"
# The kernel is the host's: its knobs can be read and not turned.
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"
[ ! -e "$root/proc/sysrq-trigger" ] || mount --bind /dev/null "$root/proc/sysrq-trigger"
mount -t sysfs -o ro,nosuid,nodev,noexec sysfs "$root/sys"

if [ ! -e "$disk/made" ]; then
  find "$root" -maxdepth 1 -type f -delete
  (cd "$disk/seed" && find . -type f) | while read -r file; do
    rm -f "$root/$file"
    install -D -m 600 "$disk/seed/$file" "$root/$file"
  done
  chmod 644 "$root"/etc/{hostname,hosts,machine-id,resolv.conf}
  touch "$disk/made"
fi
hostname "$hostname"

# Not only chroot: after this the host's file system cannot be reached from inside.
cp "${BASH_SOURCE%/*}/init.sh" "$root/run/init"
cd "$root"
pivot_root . .
umount -l .
cd /
exec setpriv --bounding-set -sys_module,-sys_rawio,-sys_time,-sys_boot,-mknod,-syslog,-mac_admin,-mac_override \
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DELAYS="${DELAYS:-}" \
  /bin/bash /run/init
