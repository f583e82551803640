// Package deepcopy is what excelize needs of the library of that name, which go.mod
// replaces by it: copies of its own plain structs. The library also calls methods by
// reflection, for which the linker has to keep every exported method of every type: a
// tenth of the program, text/template among it.
package deepcopy

import "reflect"

// Copy sets what dst points to to a copy of src, or of what src points to, down to what
// pointers and slices in it point to. Unexported fields stay as they are.
func Copy(dst, src any) error {
	deepCopy(reflect.ValueOf(dst).Elem(), reflect.Indirect(reflect.ValueOf(src)))
	return nil
}

func deepCopy(dst, src reflect.Value) {
	switch src.Kind() {
	case reflect.Pointer:
		if !src.IsNil() {
			dst.Set(reflect.New(src.Type().Elem()))
			deepCopy(dst.Elem(), src.Elem())
		}
	case reflect.Slice:
		if !src.IsNil() {
			dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
			for i := range src.Len() {
				deepCopy(dst.Index(i), src.Index(i))
			}
		}
	case reflect.Struct:
		for i := range src.NumField() {
			if dst.Field(i).CanSet() {
				deepCopy(dst.Field(i), src.Field(i))
			}
		}
	default:
		dst.Set(src)
	}
}
