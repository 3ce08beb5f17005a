package native

import (
	"context"
	"errors"
	"image"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// clipboard is what Windows offers for its clipboard.
type clipboard struct {
	open, empty, close, set, register *windows.LazyProc
	alloc, free, lock, unlock, move   *windows.LazyProc
}

func newClipboard() clipboard {
	user, kernel := windows.NewLazySystemDLL("user32.dll"), windows.NewLazySystemDLL("kernel32.dll")
	return clipboard{
		open: user.NewProc("OpenClipboard"), empty: user.NewProc("EmptyClipboard"), close: user.NewProc("CloseClipboard"),
		set: user.NewProc("SetClipboardData"), register: user.NewProc("RegisterClipboardFormatW"),
		alloc: kernel.NewProc("GlobalAlloc"), free: kernel.NewProc("GlobalFree"), lock: kernel.NewProc("GlobalLock"),
		unlock: kernel.NewProc("GlobalUnlock"), move: kernel.NewProc("RtlMoveMemory"),
	}
}

// Numbers of Windows: the format of a bitmap, and memory that the clipboard
// may move.
const (
	formatBitmap = 8
	moveable     = 2
)

// copyPicture offers the picture as a bitmap, which every program takes, and
// as a PNG file, which some take rather.
func copyPicture(ctx context.Context, file []byte, picture image.Image) error {
	runtime.LockOSThread() // the clipboard belongs to the thread that opened it
	defer runtime.UnlockOSThread()
	c := newClipboard()
	if err := c.acquire(ctx); err != nil {
		return err
	}
	defer func() { _, _, _ = c.close.Call() }()
	if ok, _, err := c.empty.Call(); ok == 0 {
		return err
	}
	if err := c.put(formatBitmap, bitmap(picture)); err != nil {
		return err
	}
	name, err := windows.UTF16PtrFromString("PNG")
	if err != nil {
		return err
	}
	if format, _, _ := c.register.Call(uintptr(unsafe.Pointer(name))); format != 0 {
		_ = c.put(format, file) // the bitmap is there
	}
	return nil
}

// acquire opens the clipboard; another program may have it for a moment.
func (c clipboard) acquire(ctx context.Context) error {
	for {
		ok, _, err := c.open.Call(0)
		if ok != 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(ErrNoPictures, err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// put hands a copy of the content over to the clipboard.
func (c clipboard) put(format uintptr, content []byte) error {
	memory, _, err := c.alloc.Call(moveable, uintptr(len(content)))
	if memory == 0 {
		return err
	}
	at, _, err := c.lock.Call(memory)
	if at == 0 {
		_, _, _ = c.free.Call(memory)
		return err
	}
	_, _, _ = c.move.Call(at, uintptr(unsafe.Pointer(&content[0])), uintptr(len(content)))
	_, _, _ = c.unlock.Call(memory)
	if ok, _, err := c.set.Call(format, memory); ok == 0 {
		_, _, _ = c.free.Call(memory)
		return err
	}
	return nil // the memory is the clipboard's now
}
