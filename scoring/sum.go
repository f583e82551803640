package scoring

import "math/big"

// Sum adds numbers up; the sum of none is 0.
func Sum(numbers ...Points) (sum Points) {
	for i, p := range numbers {
		next, ok := addSmall(sum, p)
		if !ok {
			return sumBig(sum, numbers[i:])
		}
		sum = next
	}
	return sum
}

// sumBig adds numbers to a sum from where integers no longer suffice: a few at a time, for
// which they do.
func sumBig(sum Points, rest []Points) Points {
	var r running
	n, d := r.parts(sum)
	r.num.Set(n)
	r.den.Set(d)
	few := Points{}
	for _, p := range rest {
		more, ok := addSmall(few, p)
		if !ok {
			r.add(few)
			more = p
		}
		few = more
	}
	r.add(few)
	return exact(new(big.Rat).SetFrac(&r.num, &r.den))
}

// running is a sum, brought to lowest terms only at its end. It keeps its scratch numbers:
// a mean over units would else allocate a dozen for each.
type running struct {
	num, den                            big.Int
	n, d, common, over, share, rem, one big.Int
}

// add takes the denominator to the least common one.
func (r *running) add(p Points) {
	n, d := r.parts(p)
	r.share.QuoRem(&r.den, d, &r.rem)
	if p.rat == nil {
		r.common.SetInt64(gcd(p.den(), r.rem.Int64()))
	} else {
		r.common.GCD(nil, nil, &r.den, d)
	}
	r.over.QuoRem(d, &r.common, &r.rem)
	r.share.QuoRem(&r.den, &r.common, &r.rem)
	r.one.Mul(n, &r.share)
	r.share.Mul(&r.num, &r.over)
	r.num.Add(&r.share, &r.one)
	r.share.Mul(&r.den, &r.over)
	r.den.Set(&r.share)
}

// parts are a number's, whichever way it is held; they are not to be written to.
func (r *running) parts(p Points) (num, den *big.Int) {
	if p.rat != nil {
		return p.rat.Num(), p.rat.Denom()
	}
	return r.n.SetInt64(p.num), r.d.SetInt64(p.den())
}
