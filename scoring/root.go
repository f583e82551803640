package scoring

import "math/big"

// Root is the square root of a number that is not negative, to so many decimals: for
// estimates. It is computed in integers, so that it is the same on every processor.
func (p Points) Root(decimals int) Points {
	scale := new(big.Int).Exp(ten, big.NewInt(int64(decimals+1)), nil)
	square := new(big.Rat).Mul(p.value(), new(big.Rat).SetInt(new(big.Int).Mul(scale, scale)))
	whole := new(big.Int).Quo(square.Num(), square.Denom())
	root := new(big.Rat).SetFrac(whole.Sqrt(whole), scale)
	return exact(root).Round(HalfUp, decimals)
}
